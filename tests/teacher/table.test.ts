import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PieceParser } from '../../src/classroom/read/table';
import { createRowParser, createTableParser, separatorOf } from '../../src/classroom/read/table';

const pushAll = (pieces: PieceParser, text: string, cuts: readonly number[]): string => {
  let from = 0;
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    pieces.push(text.slice(from, Math.min(cut, text.length)));
    from = Math.min(cut, text.length);
  }
  pieces.push(text.slice(from));
  return pieces.end();
};

const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\t', '\n', '\r', ' ') });
const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), {
  minLength: 1,
  maxLength: 5,
});
const cuts = fc.array(fc.nat(60), { maxLength: 6 });

describe('separated values', () => {
  it('come back as they were, wherever the pieces are cut', () => {
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        cuts,
        (table, separator, end, at) => {
          const text = table.map((r) => r.map(quote).join(separator) + end).join('');
          const found: (readonly string[])[] = [];
          const ending = pushAll(
            createRowParser(separator, (r) => found.push(r)),
            text,
            at,
          );
          expect(found).toEqual(table);
          expect(ending).toBe('whole');
        },
      ),
    );
  });

  it('are read alike in one piece and in many', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r') }),
        cuts,
        (text, at) => {
          const [one, many]: [unknown[], unknown[]] = [[], []];
          const endings = [
            pushAll(
              createTableParser((r) => one.push(r)),
              text,
              [],
            ),
            pushAll(
              createTableParser((r) => many.push(r)),
              text,
              at,
            ),
          ];
          expect(many).toEqual(one);
          expect(endings[0]).toBe(endings[1]);
        },
      ),
    );
  });

  it('tell how they end', () => {
    const ending = (text: string): string =>
      pushAll(
        createRowParser(',', () => undefined),
        text,
        [],
      );
    expect(ending('a,b\n')).toBe('whole');
    expect(ending('a,b')).toBe('open');
    expect(ending('a,"b')).toBe('cut');
  });

  it('with many quoted words are read even where the file ends in their headings', () => {
    const heading = `1: What did ${'""the April Theses"" and '.repeat(40)}more say?`;
    const found: (readonly string[])[] = [];
    const ending = pushAll(
      createTableParser((r) => found.push(r)),
      `name,"${heading}`,
      [],
    );
    expect(ending).toBe('cut');
    expect(found).toEqual([['name', heading.replaceAll('""', '"')]]);
  });

  it('have the separator that the first line has most of, outside of quotes', () => {
    expect(separatorOf('"a,b,c";d')).toBe(';');
    expect(separatorOf('a\tb,c\td')).toBe('\t');
    expect(separatorOf('sep=|')).toBe('|');
  });
});
