/** How well mentions are recognised on labelled passages. */
import type { Category } from '../facts/categories';
import type { Annotation } from './annotate';
import type { AnnotatingFacts } from './facts';
import type { Label, LabelledPassage } from './passages';

export interface Tally {
  found: number;
  missed: number;
  invented: number;
}

export interface Miss {
  readonly passage: LabelledPassage;
  readonly what: 'missed' | 'invented' | 'wrong entity';
  readonly text: string;
  readonly wanted?: Label;
  readonly got?: Annotation;
}

export interface Evaluation {
  /** `vendors and regulators`, `other categories`, `descriptions`. */
  readonly tiers: ReadonlyMap<string, Tally>;
  readonly languages: ReadonlyMap<string, Tally>;
  /** By id; what was invented counts for the entity it was taken for. */
  readonly entities: ReadonlyMap<string, Tally>;
  /** Of the spans that were found, how many were given the right entity. */
  readonly linked: { right: number; wrong: number };
  /** False mentions in 1,000 words of traps. */
  readonly falsePerThousand: number;
  readonly misses: readonly Miss[];
}

const words = (text: string) => text.match(/\p{Script=Han}{2}|[\p{L}\p{N}]+/gu)?.length ?? 0;

/**
 * Evaluates what `annotate` says of passages. A label counts as found when a mention has its span, exactly, and its entity.
 * `entities` tell the category, and so the tier, of each id.
 */
export function evaluate(
  entities: AnnotatingFacts['entities'],
  passages: readonly LabelledPassage[],
  annotate: (passage: LabelledPassage) => readonly Annotation[],
): Evaluation {
  const categoryOf = new Map(entities.map((entity) => [entity.id, entity.category]));
  const tiers = new Map<string, Tally>();
  const languages = new Map<string, Tally>();
  const byEntity = new Map<string, Tally>();
  const misses: Miss[] = [];
  const linked = { right: 0, wrong: 0 };
  let trapWords = 0;
  let trapFalse = 0;
  for (const passage of passages) {
    const got = annotate(passage);
    const open = new Set(got);
    const count = (id: string, kind: Label['kind'], field: keyof Tally) => {
      for (const [map, key] of [
        [tiers, tierOf(categoryOf.get(id), kind)],
        [languages, passage.language],
        [byEntity, id],
      ] as const) {
        const tally = map.get(key) ?? { found: 0, missed: 0, invented: 0 };
        tally[field]++;
        map.set(key, tally);
      }
    };
    for (const label of passage.labels) {
      const same = got.find((one) => one.start === label.start && one.end === label.end);
      if (same) open.delete(same);
      if (same?.id === label.id) {
        count(label.id, label.kind, 'found');
        linked.right++;
        continue;
      }
      count(label.id, label.kind, 'missed');
      if (same) {
        count(same.id, same.kind, 'invented');
        linked.wrong++;
      }
      misses.push({
        passage,
        what: same ? 'wrong entity' : 'missed',
        text: passage.text.slice(label.start, label.end),
        wanted: label,
        ...(same ? { got: same } : {}),
      });
    }
    for (const extra of open) {
      count(extra.id, extra.kind, 'invented');
      misses.push({ passage, what: 'invented', text: extra.text, got: extra });
    }
    if (passage.kind === 'trap') {
      trapWords += words(passage.text);
      trapFalse += open.size;
    }
  }
  const falsePerThousand = trapWords ? (1000 * trapFalse) / trapWords : 0;
  return { tiers, languages, entities: byEntity, linked, falsePerThousand, misses };
}

function tierOf(category: Category | undefined, kind: Label['kind']): string {
  if (kind === 'description') return 'descriptions';
  return category === 'vendor' || category === 'regulator' ? 'vendors and regulators' : 'other categories';
}

/** Precision, recall and their harmonic mean, 0 to 1. */
export function rates({ found, missed, invented }: Tally): { precision: number; recall: number; f1: number } {
  const precision = found + invented === 0 ? 1 : found / (found + invented);
  const recall = found + missed === 0 ? 1 : found / (found + missed);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
