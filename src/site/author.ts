/** What the pages for authors show of a dialogue: its graph laid out, who comes where, what the samples score. */
import s from 'virtual:ui/author';
import { graphOf, type GraphEdge, type GraphNode } from '../domain/dialogue/graph/graph.ts';
import { layoutGraph, type Placed } from '../domain/dialogue/graph/layout.ts';
import { deskOf } from '../domain/desk/judge.ts';
import type { Desk } from '../domain/dialogue/desk.ts';
import { pathOf } from '../domain/dialogue/graph/path.ts';
import { pointsOf } from '../domain/dialogue/points.ts';
import { reach, type Reach } from '../domain/dialogue/rehearse/agents.ts';
import {
  markSample,
  markSamples,
  untried,
  type MarkedSample,
  type Untried,
} from '../domain/dialogue/rehearse/coverage.ts';
import { setStage, type Stage } from '../domain/dialogue/rehearse/stage.ts';
import { waysTo, type WayThere } from '../domain/dialogue/rehearse/ways.ts';
import type { Dialogue, Turn, TypedTurn } from '../domain/dialogue/schema.ts';
import { compileLexicon, type Lexicon } from '../domain/reply/lexicon.ts';
import type { ReplyJudgement } from '../domain/reply/judgement.ts';
import { fill } from '../domain/shared/text.ts';
import { wayWords, widthOf, wrap } from './author-words.ts';
import { concepts, dialogues, shop } from './content.ts';

/** Random conversations of the reachability figures. */
export const RUNS = 100;

export interface AuthorFacts {
  readonly turns: number;
  readonly typed: number;
  /** Per cent. */
  readonly share: number;
  readonly acts: number;
  readonly samples: number;
  /** Points; null when no sample has a limit. */
  readonly margin: number | null;
}

export interface MarkedTurn {
  readonly turn: TypedTurn;
  readonly model: ReplyJudgement | null;
  readonly samples: readonly MarkedSample[];
  /** Samples whose acts the desk refuses, by index. */
  readonly refused: readonly number[];
  readonly untried: readonly Untried[];
}

export interface AuthorEntry {
  readonly dialogue: Dialogue;
  readonly facts: AuthorFacts;
  readonly marked: ReadonlyMap<string, MarkedTurn>;
  readonly ways: ReadonlyMap<string, WayThere>;
}

let lexicon: Promise<Lexicon> | undefined;
const entries = new Map<Dialogue, Promise<AuthorEntry>>();

let desk: Promise<Desk> | undefined;

const stageOf = async (dialogue: Dialogue): Promise<Stage> => {
  lexicon ??= concepts().then(compileLexicon);
  desk ??= shop().then(deskOf);
  return setStage(dialogue, await lexicon, await desk);
};

/** All dialogues with their figures, as in the course. */
export const authorEntries = async (): Promise<readonly AuthorEntry[]> =>
  Promise.all((await dialogues()).map(authorEntry));

export function authorEntry(dialogue: Dialogue): Promise<AuthorEntry> {
  const known = entries.get(dialogue);
  if (known !== undefined) return known;
  const made = stageOf(dialogue).then((stage) => entryOf(stage));
  entries.set(dialogue, made);
  return made;
}

function entryOf(stage: Stage): AuthorEntry {
  const { dialogue } = stage;
  const typed = dialogue.turns.filter((turn) => turn.kind === 'typed');
  const ways = waysTo(stage, 'from');
  const marked = new Map(typed.map((turn) => [turn.id, markTurn(stage, turn)]));
  const margins = [...marked.values()].flatMap(({ samples }) =>
    samples.map(({ margin }) => margin),
  );
  return {
    dialogue,
    marked,
    ways,
    facts: {
      turns: dialogue.turns.length,
      typed: typed.length,
      share: Math.round((typed.length / dialogue.turns.length) * 100),
      acts: dialogue.turns.reduce((sum, turn) => sum + actsAsked(turn), 0),
      samples: typed.reduce((sum, turn) => sum + turn.samples.length, 0),
      margin: margins.length === 0 ? null : Math.min(...margins),
    },
  };
}

const actsAsked = (turn: Turn): number => (turn.kind === 'choice' ? 0 : (turn.acts?.length ?? 0));

function markTurn(stage: Stage, turn: TypedTurn): MarkedTurn {
  const samples = markSamples(stage, turn);
  return {
    turn,
    samples,
    model: markSample(stage, turn, { text: turn.model, acts: turn.modelActs }),
    refused: turn.samples.flatMap((_, index) =>
      samples.some((sample) => sample.index === index) ? [] : [index],
    ),
    untried: untried(
      pointsOf(turn).map(({ id }) => id),
      samples,
    ),
  };
}

/** A text of the drawing with the place of its middle. */
export interface DrawnText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export interface DrawnNode extends Placed {
  readonly node: GraphNode;
  readonly head: DrawnText;
  readonly lines: readonly DrawnText[];
}

export interface DrawnEdge {
  readonly edge: GraphEdge;
  readonly words: readonly string[];
  readonly back: boolean;
  readonly path: string;
  readonly label: Placed;
  readonly lines: readonly DrawnText[];
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
}

export interface AuthorStudy extends AuthorEntry {
  readonly drawing: Drawing;
  /** In the order of the file, turns first. */
  readonly reach: readonly (Reach & { readonly node: GraphNode; readonly steps: number | null })[];
}

/** Everything the page of one dialogue shows. */
export async function authorStudy(dialogue: Dialogue): Promise<AuthorStudy> {
  const [entry, stage] = await Promise.all([authorEntry(dialogue), stageOf(dialogue)]);
  const graph = graphOf(dialogue);
  const reached = reach(stage, RUNS);
  return {
    ...entry,
    drawing: draw(graph, reached),
    reach: graph.nodes.flatMap((node, index) => {
      const found = reached[index];
      return found === undefined
        ? []
        : [{ ...found, node, steps: entry.ways.get(node.id)?.inputs.length ?? null }];
    }),
  };
}

/** Font sizes and line heights of the drawing, px; the style sheet of DialogueGraph.astro has the same. */
const HEAD = { size: 15, line: 22 };
const LINE = { size: 12.5, line: 18 };
const LABEL = { size: 12.5, line: 17, em: 17 };
const PAD = 12;
const LABEL_PAD = 8;

function draw(graph: ReturnType<typeof graphOf>, reached: readonly Reach[]): Drawing {
  const texts = graph.nodes.map((node, index) => nodeTexts(node, reached[index], graph.start));
  const labels = graph.edges.map(({ ways }) =>
    ways
      .map(wayWords)
      .flatMap((words) => wrap(ways.length > 1 ? `${s.way.item}${words}` : words, LABEL.em)),
  );
  const layout = layoutGraph(
    graph.nodes.map(({ id }, index) => {
      const { head, lines } = texts[index] ?? { head: '', lines: [] };
      const width = Math.max(
        widthOf(head) * HEAD.size,
        ...lines.map((line) => widthOf(line) * LINE.size),
      );
      return {
        id,
        width: Math.ceil(width) + 2 * PAD,
        height: HEAD.line + lines.length * LINE.line + PAD,
      };
    }),
    graph.edges.map(({ from, to }, index) => ({
      from,
      to,
      width:
        Math.ceil(Math.max(...(labels[index] ?? []).map(widthOf)) * LABEL.size) + 2 * LABEL_PAD,
      height: (labels[index] ?? []).length * LABEL.line + 6,
    })),
    graph.start,
  );
  return {
    width: layout.width,
    height: layout.height,
    nodes: graph.nodes.flatMap((node, index) => {
      const [box, text] = [layout.boxes[index], texts[index]];
      if (box === undefined || text === undefined) return [];
      const x = box.x + box.width / 2;
      const first = box.y + PAD / 2 + HEAD.line * 0.72;
      return [
        {
          ...box,
          node,
          head: { x, y: first, text: text.head },
          lines: text.lines.map((line, nth) => ({
            x,
            y: first + HEAD.line * 0.28 + LINE.line * (nth + 0.75),
            text: line,
          })),
        },
      ];
    }),
    edges: graph.edges.flatMap((edge, index) => {
      const link = layout.links[index];
      if (link === undefined) return [];
      const { label, back } = link;
      return [
        {
          edge,
          words: edge.ways.map(wayWords),
          back,
          path: pathOf(link),
          label,
          lines: (labels[index] ?? []).map((text, nth) => ({
            x: label.x + LABEL_PAD,
            y: label.y + 3 + LABEL.line * (nth + 0.74),
            text,
          })),
        },
      ];
    }),
  };
}

function nodeTexts(
  node: GraphNode,
  reached: Reach | undefined,
  start: string,
): { head: string; lines: string[] } {
  const counted =
    reached === undefined
      ? ''
      : fill(s.graph.reach, {
          share: Math.round((reached.random / RUNS) * 100),
          best: reached.best ? s.graph.best : '',
          worst: reached.worst ? s.graph.worst : '',
        });
  const where = node.reachable ? counted : s.graph.unreachable;
  if (node.kind === 'ending')
    return { head: s.graph.outcome[node.outcome], lines: [node.title, node.id, where] };
  const facts = [
    ...(node.id === start ? [s.graph.start] : []),
    fill(s.graph.turn, {
      kind: s.graph.kinds[node.kind],
      n: node.count,
      unit: s.graph.units[node.kind],
    }),
    ...(node.acts > 0 && node.kind === 'typed' ? [fill(s.graph.acts, { n: node.acts })] : []),
  ].join(' · ');
  return { head: node.id, lines: [facts, where] };
}

/** A margin in words. */
export const marginWords = (margin: number | null): string =>
  margin === null || margin >= 100 ? s.index.marginNone : fill(s.index.margins, { n: margin });

/** What gave and took points, one line each: the words first. */
export function evidenceOf(turn: TypedTurn, judgement: ReplyJudgement): string[] {
  const named = pointsOf(turn);
  const label = (id: string) => named.find((point) => point.id === id)?.label ?? id;
  const quoted = (spans: readonly { readonly text: string }[]) =>
    spans.map(({ text }) => `“${text}”`).join('');
  const line = (words: string, effect: string, spans: readonly { readonly text: string }[]) =>
    [words, effect, quoted(spans)].filter((part) => part !== '').join(' ');
  const lost = (penalty: number) =>
    penalty === 0 ? '' : fill(s.turns.penalty, { points: penalty });
  return [
    ...judgement.points
      .filter(({ state }) => state !== 'missed')
      .map(({ id, state, earned, evidence }) =>
        line(
          `${label(id)}：${s.turns.state[state]}`,
          fill(s.turns.earned, { points: `${earned > 0 ? '+' : ''}${earned}` }),
          evidence,
        ),
      ),
    ...judgement.forbidden.map(({ id, penalty, evidence }) =>
      line(fill(s.turns.forbidden, { id }), lost(penalty), evidence),
    ),
    ...judgement.promises.flatMap(({ what, breach, evidence }) =>
      breach === null
        ? []
        : [
            line(
              `${fill(s.turns.promise, { what })}：${fill(s.turns.breach, { limit: breach.limit })}`,
              lost(breach.penalty),
              evidence,
            ),
          ],
    ),
    ...judgement.tone.map(({ id, penalty, evidence }) =>
      line(fill(s.turns.tone, { id }), lost(penalty), evidence),
    ),
    ...judgement.order.map(({ before, after, penalty }) =>
      line(fill(s.turns.order, { before: label(before), after: label(after) }), lost(penalty), []),
    ),
    ...(judgement.cap === null
      ? []
      : [fill(s.turns.cap, { n: judgement.cap.at, reason: judgement.cap.reason })]),
  ];
}
