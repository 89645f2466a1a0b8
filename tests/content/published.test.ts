import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { dayOf, publishedOn } from '../../src/content/published';

const today = '2026-11-22';
const read = (html: string, address = 'https://news.example/story') =>
  publishedOn(new JSDOM(html).window.document, address, today);
const jsonLd = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('the publication date of a page', () => {
  it.each<[string, string, string]>([
    ['JSON-LD', jsonLd({ '@type': 'NewsArticle', datePublished: '2020-11-10T08:30:00Z' }), '2020-11-10'],
    [
      'JSON-LD in an array',
      jsonLd([{ '@type': 'Organization' }, { '@type': 'NewsArticle', datePublished: '2020-11-10' }]),
      '2020-11-10',
    ],
    [
      'JSON-LD in a @graph',
      jsonLd({
        '@graph': [
          { '@type': 'WebSite' },
          { '@type': ['Article', 'NewsArticle'], datePublished: '2019-05-16T23:30:00-07:00' },
        ],
      }),
      '2019-05-16',
    ],
    [
      'the article and not what it embeds',
      jsonLd([
        { '@type': 'VideoObject', datePublished: '2015-01-01' },
        { '@type': 'NewsArticle', datePublished: '2020-11-10' },
      ]),
      '2020-11-10',
    ],
    ['an array of dates', jsonLd({ '@type': 'NewsArticle', datePublished: ['2020-11-10'] }), '2020-11-10'],
    [
      'a second script after a broken one',
      `<script type="application/ld+json">{ broken</script>${jsonLd({ '@type': 'NewsArticle', datePublished: '2020-11-10' })}`,
      '2020-11-10',
    ],
  ])('is taken from %s', (_name, html, day) => {
    expect(read(html)).toEqual({ day, from: 'structured data' });
  });

  it.each([
    '<meta property="article:published_time" content="2020-11-10T08:30:00Z">',
    '<meta name="date" content="2020-11-10">',
    '<meta name="parsely-pub-date" content="2020-11-10T01:00:00">',
    '<meta itemprop="datePublished" content="2020-11-10">',
    '<meta name="DC.date.issued" content="20201110">',
    '<meta name="pubdate" content="Tue, 10 Nov 2020 23:30:00 GMT">',
    '<meta name="sailthru.date" content="November 10, 2020">',
    '<meta name="date" content="2001-01-01"><meta property="article:published_time" content="2020-11-10">',
  ])('is taken from %s', (html) => {
    expect(read(html)).toEqual({ day: '2020-11-10', from: 'meta' });
  });

  it.each([
    '<article><time datetime="2020-11-10T12:00">10 Nov</time><time datetime="2021-01-01"></time></article>',
    '<span itemprop="datePublished">10 November 2020</span>',
    '<p><time pubdate datetime="2020-11-10"></time></p>',
  ])('is taken from %s', (html) => {
    expect(read(html)).toEqual({ day: '2020-11-10', from: 'time' });
  });

  it.each(['2020/11/10/a', '2020-11-10-story.html', 'news/20201110/a', '2020/nov/10/story', 'a_2020-11-10'])(
    'is taken from the address /%s as a last resort',
    (path) => {
      expect(read('<p>Text</p>', `https://news.example/${path}`)).toEqual({ day: '2020-11-10', from: 'address' });
    },
  );

  it.each(['2020/11/story', 'article-12345678', 'story-20209999', 'v/2020/13/45/', ''])(
    'is not made up from the address /%s',
    (path) => {
      expect(read('<p>Text</p>', `https://news.example/${path}`)).toBeUndefined();
    },
  );

  it.each([
    '2031-01-01',
    '1970-01-01T00:00:00Z',
    '1899-12-31',
    'yesterday',
    '',
    '0',
    '2020-02-30',
    '1605000000',
    'May',
    '{"a":1}',
  ])('is not nonsense: “%s” is passed over for the next source', (text) => {
    const html = `${jsonLd({ '@type': 'NewsArticle', datePublished: text })}<meta name="date" content="2020-11-10">`;
    expect(read(html)).toEqual({ day: '2020-11-10', from: 'meta' });
  });

  it('allows tomorrow, where it is already that day, and nothing later', () => {
    expect(dayOf('2026-11-23', today)).toBe('2026-11-23');
    expect(dayOf('2026-11-24', today)).toBeUndefined();
  });

  it('gives a real day between 1990 and tomorrow, or nothing, for any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.date({ noInvalidDate: true }).map(String),
          fc.stringMatching(/^\d{4}-\d{2}-\d{2}.{0,5}$/),
        ),
        (text) => {
          const day = dayOf(text, today);
          if (day === undefined) return;
          expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
          expect(day >= '1990-01-01' && day <= '2026-11-23').toBe(true);
        },
      ),
    );
  });
});
