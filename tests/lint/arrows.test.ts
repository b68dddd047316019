import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint();
const faults = async (file: string, code: string): Promise<string[]> => {
  const [result] = await eslint.lintText(code, { filePath: file });
  return (result?.messages ?? [])
    .filter(({ ruleId }) => ruleId === 'house/arrows')
    .map(({ message }) => message);
};

describe('the house’s arrows', () => {
  it.each([
    { file: 'src/domain/schedule/fsrs.ts', allowed: true },
    { file: 'src/domain/schedule/cards.ts', allowed: false },
    { file: 'src/domain/quiz/fsrs.ts', allowed: false },
    { file: 'src/stores/review.ts', allowed: false },
    { file: 'src/islands/review/Review.tsx', allowed: false },
    { file: 'src/site/url.ts', allowed: false },
  ])('let $file import ts-fsrs: $allowed', async ({ file, allowed }) => {
    const ways = [
      "import { fsrs } from 'ts-fsrs';",
      "export * from 'ts-fsrs';",
      "void import('ts-fsrs');",
    ];
    for (const code of ways) expect(await faults(file, `${code}\n`)).toHaveLength(allowed ? 0 : 1);
  });
});
