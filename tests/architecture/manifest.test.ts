/** The manifests of both browsers ask for what docs/privacy.md explains, and open nothing to pages. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import shared from '../../manifest.json';
import { firefoxManifest } from '../../scripts/firefox-manifest';

const manifests: readonly [string, Record<string, unknown>][] = [
  ['Chromium', shared],
  ['Firefox', firefoxManifest(shared)],
];

describe.each(manifests)('the manifest for %s', (_name, manifest) => {
  it('asks for no permission that is not explained', () => {
    const explained = readFileSync('docs/privacy.md', 'utf8');
    const asked = [...shared.permissions, ...shared.content_scripts.flatMap(({ matches }) => matches)];
    expect(manifest['permissions']).toEqual(shared.permissions);
    expect(asked.filter((one) => !explained.includes(`\`${one}\``))).toEqual([]);
    for (const key of ['host_permissions', 'optional_permissions', 'optional_host_permissions'])
      expect(manifest).not.toHaveProperty(key);
  });

  it('gives pages and other extensions nothing to load or to talk to', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  it('lets its own pages load and reach nothing but itself', () => {
    const { extension_pages: policy } = shared.content_security_policy;
    const rules = policy.split('; ');
    expect(rules).toContain("default-src 'none'");
    const sources = rules.flatMap((rule) => rule.split(' ').slice(1));
    expect(sources.filter((source) => source !== "'none'" && source !== "'self'")).toEqual([]);
  });
});

it('tells Firefox that no data is collected', () => {
  expect(firefoxManifest(shared).browser_specific_settings.gecko.data_collection_permissions).toEqual({
    required: ['none'],
  });
});
