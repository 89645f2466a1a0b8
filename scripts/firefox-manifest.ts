import type chrome from '../manifest.json';

/** The id under which Firefox knows the extension; it must never change. */
export const geckoId = 'backhaul@backhaul.example';

/**
 * The same manifest for Firefox: an event page in place of a service worker, its own settings, and highlight rules of user
 * origin and for every element, which Firefox paints inside shadow roots too (Chrome never paints those of user origin).
 */
export function firefoxManifest(manifest: typeof chrome) {
  const { minimum_chrome_version: _chrome, storage: _schema, background, ...rest } = manifest;
  return {
    ...rest,
    background: { scripts: [background.service_worker], type: 'module' },
    content_scripts: manifest.content_scripts.map((script) => ({
      ...script,
      css: ['src/generated/highlights-firefox.css'],
      css_origin: 'user',
    })),
    browser_specific_settings: {
      gecko: {
        id: geckoId,
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: '142.0' },
    },
  };
}
