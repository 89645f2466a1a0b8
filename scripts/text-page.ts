/** Plain text as a readable page, so that `npm start -- FILE.txt` has something to annotate. */

/** A page with one paragraph for each run of lines between blank lines; a short first one without a full stop is the heading. */
export function textPage(text: string, title: string): string {
  const paragraphs = text
    .replace(/^\uFEFF/, '')
    .split(/(?:\r?\n[^\S\n]*){2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  const body = paragraphs.map((paragraph, at) => {
    const tag = at === 0 && paragraph.length <= 120 && !/[.!?。]$/u.test(paragraph) ? 'h1' : 'p';
    return `<${tag} dir="auto">${escapeHtml(paragraph)}</${tag}>`;
  });
  return `<!doctype html>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
  :root { color-scheme: light dark; }
  body { margin: 0 auto; max-width: 40rem; padding: 2rem 1.25rem 6rem; font: 1.125rem/1.65 Georgia, "Noto Serif", serif; background: light-dark(#fff, #16181b); color: light-dark(#1c1c1c, #e6e4df); }
  h1 { line-height: 1.2; }
</style>
<article>
${body.join('\n')}
</article>
`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
