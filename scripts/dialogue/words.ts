/** The interface's own sentences (content/ui), for tools that tell in a terminal what a page would. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { DeskAct } from '../../src/domain/desk/act.ts';
import type { ActBreach, ActProblem } from '../../src/domain/desk/problem.ts';
import type { Seen } from '../../src/domain/desk/seen.ts';
import { fill } from '../../src/domain/shared/text.ts';

/** A tree of sentences. */
type Sentences = { readonly [key: string]: string | Sentences };

export interface Words {
  /** A sentence by its path, e.g. `say('dialogue', 'mood', 'calm')`. Throws when there is none: a tool is wrong then. */
  readonly say: (file: string, ...keys: readonly string[]) => string;
}

export function readWords(root: string): Words {
  const files = new Map<string, Sentences>();
  const fileOf = (name: string): Sentences => {
    const known = files.get(name);
    if (known !== undefined) return known;
    const file = path.join(root, 'content/ui', `${name}.yaml`);
    const read = parse(readFileSync(file, 'utf8')) as Sentences;
    files.set(name, read);
    return read;
  };
  return {
    say: (file, ...keys) => {
      let found: string | Sentences | undefined = fileOf(file);
      for (const key of keys) found = typeof found === 'object' ? found[key] : undefined;
      if (typeof found !== 'string')
        throw new Error(`content/ui/${file}.yaml has no ${keys.join('.')}`);
      return found;
    },
  };
}

type Params = Readonly<Record<string, string | number>>;

/** One line about an act done. @param nameOf the name of an article by its id */
export function actLine(words: Words, act: DeskAct, nameOf: (product: string) => string): string {
  const params: Record<string, string | number> = { ...act };
  if (act.kind === 'send-product' || act.kind === 'reissue')
    params['product'] = nameOf(act.product);
  if (act.kind === 'agree-return') params['freight'] = words.say('acts', 'freight', act.freight);
  if (act.kind === 'transfer') params['to'] = words.say('acts', 'to', act.to);
  return fill(words.say('acts', 'done', act.kind), params);
}

/** What the customer reads. */
export function seenLine(words: Words, { code, params }: Seen): string {
  const to = params['to'];
  return fill(words.say('acts', 'seen', code), {
    ...params,
    ...(typeof to === 'string' ? { to: words.say('acts', 'to', to) } : {}),
  });
}

export function problemLine(words: Words, problem: ActProblem): string {
  const states = 'states' in problem ? { states: problem.states.join('、') } : {};
  const params = Object.fromEntries(
    Object.entries(problem).filter((entry): entry is [string, string | number] =>
      ['string', 'number'].includes(typeof entry[1]),
    ),
  );
  return fill(words.say('acts', 'problem', problem.reason), { ...params, ...states });
}

export function breachLine(words: Words, { code, limit, given }: ActBreach): string {
  const params: Params = { limit: limit ?? '', given: given ?? '' };
  return fill(words.say('acts', 'breach', code), params);
}
