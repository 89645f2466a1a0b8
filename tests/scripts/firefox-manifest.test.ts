import { expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { firefoxManifest } from '../../scripts/firefox-manifest';

const { browser_specific_settings: settings, ...firefox } = firefoxManifest(manifest as never);

it('runs on Firefox for Android from the version on which it runs on a desk', () => {
  expect(settings.gecko_android.strict_min_version).toBe(settings.gecko.strict_min_version);
  // Android's Firefox shows the popup and the options page as tabs, and knows event pages alone.
  expect(firefox.background).toEqual({ scripts: [manifest.background.service_worker], type: 'module' });
  expect(firefox.action.default_popup).toBe(manifest.action.default_popup);
  expect(firefox.options_ui.open_in_tab).toBe(true);
});
