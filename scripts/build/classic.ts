/**
 * A module as a classic script: what it exports it leaves in an object of the window, and what it
 * imports it takes from there. Module scripts would need none of this, but they do not run from
 * `file://` or in a sandboxed frame.
 */
import { parseAst } from 'vite';

type Statement = ReturnType<typeof parseAst>['body'][number];

/** `{a:b,c:d}`: the shared name before the name inside, which is how both sides of it are written. */
const pairs = (names: readonly (readonly [shared: string, inside: string])[]): string =>
  `{${names.map((pair) => pair.join(':')).join(',')}}`;

const nameOf = (name: { readonly type: string; readonly name?: string }): string => {
  if (name.name === undefined) throw new Error(`Expected a plain name, got ${name.type}.`);
  return name.name;
};

/** The property of the window that holds the exports of a script. */
const exportsOf = (share: string, file: string): string =>
  `window.${share}_${file.replace(/^\.\/|\.js$/g, '')}`;

/** The statement in a classic script's words; undefined where it may stay as it is. */
const translated = (statement: Statement, share: string, file: string): string | undefined => {
  if (statement.type === 'ImportDeclaration') {
    const names = statement.specifiers.map((one) => {
      if (one.type !== 'ImportSpecifier') throw new Error(`Expected names, got ${one.type}.`);
      return [nameOf(one.imported), one.local.name] as const;
    });
    return `const${pairs(names)}=${exportsOf(share, statement.source.value)};`;
  }
  if (statement.type === 'ExportNamedDeclaration') {
    return `${exportsOf(share, file)}=${pairs(
      statement.specifiers.map(({ exported, local }) => [nameOf(exported), nameOf(local)]),
    )};`;
  }
  if (statement.type === 'ExportDefaultDeclaration' || statement.type === 'ExportAllDeclaration') {
    throw new Error(`Expected an export of names, got ${statement.type}.`);
  }
  return undefined;
};

/**
 * @param share what begins the names of the properties of the window that one script sets and another reads.
 * @param file the name of this script.
 */
export const classic = (code: string, share: string, file: string): string => {
  let out = code;
  // From the end, so that the places of what is still to come stay right.
  for (const statement of [...parseAst(code).body].reverse()) {
    const words = translated(statement, share, file);
    if (words !== undefined) {
      out = out.slice(0, statement.start) + words + out.slice(statement.end);
    }
  }
  return `(()=>{"use strict";${out.trim()}})();\n`;
};
