/**
 * A module as a classic script: it puts its exports into a property of the window, and takes its imports from
 * such properties of other scripts. Module scripts need none of this, but they do not run from `file://` or in
 * a sandboxed frame.
 */
import { parseAst } from 'vite';

type Statement = ReturnType<typeof parseAst>['body'][number];

/** `{a:b,c:d}`: an exported name before the name inside the script. An import and an export are both written so. */
const pairs = (names: readonly (readonly [shared: string, inside: string])[]): string =>
  `{${names.map((pair) => pair.join(':')).join(',')}}`;

const nameOf = (name: { readonly type: string; readonly name?: string }): string => {
  if (name.name === undefined) throw new Error(`Expected a plain name, got ${name.type}.`);
  return name.name;
};

/** The property of the window that holds the exports of a script. */
const exportsOf = (share: string, file: string): string =>
  `window.${share}_${file.replace(/^\.\/|\.js$/g, '')}`;

/** The statement as a classic script writes it; undefined where it stays as it is. @throws where it cannot be so written. */
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
 * The code of a module as a classic script.
 *
 * @param share how the names of the window's properties begin: the same for all scripts of one player, and for no other.
 * @param file the name of this script.
 * @throws where the module exports or imports in another way than by names.
 */
export const classic = (code: string, share: string, file: string): string => {
  let out = code;
  // From the end, since a change moves only what stands behind it.
  for (const statement of [...parseAst(code).body].reverse()) {
    const replacement = translated(statement, share, file);
    if (replacement !== undefined) {
      out = out.slice(0, statement.start) + replacement + out.slice(statement.end);
    }
  }
  return `(()=>{"use strict";${out.trim()}})();\n`;
};
