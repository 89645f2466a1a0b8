import { ensureBrowser } from '../../scripts/browsers';
import { bundlePages } from './bundle';

/** Before all browser tests: both browsers are there, and the pages made from packages are bundled. */
export default async function setup(): Promise<void> {
  ensureBrowser('chrome');
  ensureBrowser('firefox');
  await bundlePages();
}
