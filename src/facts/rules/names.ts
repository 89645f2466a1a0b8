import { namesOf } from '../names';
import type { EntityFile, Problem } from '../read';
import { problemAt } from './problem';

/** Names as readers tell them apart: case counts, accents (of letters, not of kana) and the kind of space, dash or quote do not. */
function nameKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/(?![\u3099\u309a])\p{M}/gu, '')
    .replace(/[\s\u2010-\u2015-]+/gu, ' ')
    .replace(/[’‘]/gu, "'");
}

/** No name twice in an entity, none that two entities claim without condition, no `not` phrase that does not contain its name. */
export function checkNames(files: readonly EntityFile[]): Problem[] {
  const problems: Problem[] = [];
  const owners = new Map<string, EntityFile>();
  for (const file of files) {
    const own = new Set<string>();
    namesOf(file.entity).forEach((name, index) => {
      const key = nameKey(name.text);
      if (own.has(key)) problems.push(problemAt(file, ['names', index], `names: “${name.text}” is listed twice`));
      own.add(key);
      for (const phrase of name.not)
        if (!nameKey(phrase).toLowerCase().includes(key.toLowerCase()))
          problems.push(
            problemAt(file, ['names', index], `names: the not-phrase “${phrase}” does not contain “${name.text}”`),
          );
      if (name.rule === 'context') return;
      const other = owners.get(key);
      if (other && other !== file)
        problems.push(
          problemAt(
            file,
            ['names', index],
            `names: “${name.text}” is also an unconditional name of ${other.entity.id}; give both the rule context`,
          ),
        );
      owners.set(key, file);
    });
  }
  return problems;
}
