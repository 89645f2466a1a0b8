/** What a page looks like to itself, with the extension or without. All of it runs in the page’s own world. */
import type { Frame, Page } from 'puppeteer-core';

/** Names that mean one entity wherever they stand: a look finds them in the page’s text by itself, without the extension’s code. */
const names = ['Huawei', 'Nokia', 'Ericsson', 'ZTE', 'Samsung'];

/** Where nothing may be shown. */
const shielded =
  'script,style,noscript,template,textarea,option,button,pre,code,svg,math,title,[contenteditable=true],.cm-editor,[data-backhaul-card]';

export interface Coverage {
  /** How many names are shown. */
  readonly shown: number;
  /** Names in the page’s text that are not shown, with their sentence. */
  readonly missing: readonly string[];
  /** What is shown where no name is. */
  readonly stale: readonly string[];
}

/** Compares what is shown with the names that stand in the page’s text, shadow roots included. */
export function coverageOf(page: Page): Promise<Coverage> {
  return page.evaluate(
    (wanted, forbidden) => {
      const shown = new Map<Text, Set<number>>();
      const stale: string[] = [];
      for (const [name, highlight] of CSS.highlights) {
        if (!name.startsWith('backhaul-') || name === 'backhaul-hover') continue;
        for (const part of highlight) {
          const node = part.startContainer as Text;
          const text = node === part.endContainer ? node.data.slice(part.startOffset, part.endOffset) : '';
          if (!node.isConnected || (text && !wanted.includes(text))) stale.push(text || node.data);
          shown.set(node, (shown.get(node) ?? new Set()).add(part.startOffset));
        }
      }
      const roots: Node[] = [document, ...((window as { knownRoots?: Node[] }).knownRoots ?? [])];
      const missing: string[] = [];
      let found = 0;
      for (const root of roots) {
        if (!root.isConnected) continue;
        for (const element of (root as ParentNode).querySelectorAll('*'))
          if (element.shadowRoot && !roots.includes(element.shadowRoot)) roots.push(element.shadowRoot);
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
          const shield = node.parentElement?.closest(forbidden);
          // A plain text is a `pre` in a document that the browser has made around it.
          if (shield && !(document.contentType === 'text/plain' && shield.matches('pre'))) continue;
          // What the browser itself skips until it comes near (content-visibility) need not be painted before.
          const isDisplayed = node.parentElement?.checkVisibility({ contentVisibilityAuto: true }) ?? true;
          const isHidden = !(node.parentElement?.checkVisibility() ?? true);
          if (!isDisplayed && !isHidden) continue;
          for (const match of node.data.matchAll(new RegExp(`\\b(${wanted.join('|')})\\b`, 'g'))) {
            const isMarked = node.parentElement?.matches('mark[role=mark]') ?? false;
            if (isMarked || shown.get(node)?.has(match.index)) found++;
            else missing.push(`${match[0]} in “${node.data.slice(0, 80)}”`);
          }
        }
      }
      return { shown: found, missing, stale };
    },
    names,
    shielded,
  );
}

/**
 * The texts that highlights mark in a page or frame, in no order. It asks the highlights alone, so that it can look where a page
 * hides the members of its document, which `TestPage.painted` needs.
 */
export function highlighted(page: Page | Frame): Promise<string[]> {
  return page.evaluate(() => {
    const texts: string[] = [];
    for (const [name, highlight] of CSS.highlights)
      if (name.startsWith('backhaul-') && name !== 'backhaul-hover')
        for (const { startContainer, startOffset, endOffset } of highlight)
          texts.push((startContainer as Text).data.slice(startOffset, endOffset));
    return texts;
  });
}

/** Waits until every name of the page is shown and nothing else; the milliseconds it took. Fails with what is wrong. */
export async function waitForCoverage(page: Page, within: number): Promise<number> {
  const start = performance.now();
  for (;;) {
    const coverage = await coverageOf(page);
    const taken = performance.now() - start;
    if (coverage.missing.length === 0 && coverage.stale.length === 0) return taken;
    if (taken > within) throw new Error(`After ${within} ms: ${JSON.stringify(coverage)}`);
  }
}

/**
 * Waits until the page has come to rest and was marked as far as that is safe. How many marks there are. Where it is known that
 * some come, `atLeast` so many are waited for, however busy the machine is.
 */
export async function settledMarks(page: Page, atLeast = 0): Promise<number> {
  await page.waitForFunction((least) => document.querySelectorAll('mark[role=mark]').length >= least, {}, atLeast);
  let before = 0;
  let since = performance.now();
  // Marks come within a second after the last change: half of it to see that it was the last, half until the next look.
  while (performance.now() - since < (before > 0 ? 200 : 1300)) {
    const count = await page.evaluate(() => document.querySelectorAll('mark[role=mark]').length);
    if (count !== before) since = performance.now();
    before = count;
  }
  return before;
}

/** Everything about a page that a page can see of us, but for `CSS.highlights`: to be compared with and without the extension. */
export function traceOf(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    const seen = window as { pageEvents?: unknown; pageErrors?: unknown; knownRoots?: Node[] };
    const roots: Node[] = [document, ...(seen.knownRoots ?? [])];
    const describe = (node: Node): unknown => {
      const inside = [...node.childNodes].map(describe);
      if (!(node instanceof Element))
        return node.nodeType === Node.TEXT_NODE ? (node as Text).data : [node.nodeName, ...inside];
      if (node.shadowRoot && !roots.includes(node.shadowRoot)) roots.push(node.shadowRoot);
      const attributes = [...node.attributes].map(({ name, value }) => `${name}=${value}`);
      return [node.nodeName, attributes, ...inside];
    };
    const trees: unknown[] = [];
    for (const root of roots) trees.push(describe(root));
    const selection = getSelection();
    selection?.selectAllChildren(document.body);
    const selected = selection?.toString();
    selection?.removeAllRanges();
    return {
      trees,
      selected,
      styleSheets: roots.map((root) =>
        root instanceof Document || root instanceof ShadowRoot
          ? [root.styleSheets, root.adoptedStyleSheets].map((sheets) =>
              // The rules of the browser’s own sheet, in a plain text, are not the page’s to read.
              [...sheets].map((sheet) => sheet.href ?? [...sheet.cssRules].map(({ cssText }) => cssText)),
            )
          : [],
      ),
      // In which order a page makes its globals is a matter of its own timing.
      globals: Object.keys(window)
        .filter((key) => !/^\d+$|puppeteer|ariaQuery/.test(key))
        .sort(),
      scripts: document.scripts.length,
      active: document.activeElement?.nodeName,
      events: seen.pageEvents,
      errors: seen.pageErrors,
    };
  });
}
