/** As much of QTI 2.1's response processing (Information Model 2.1, section 8) as our items use. */
import type { El } from './xml';

type Value = readonly string[];
export type Responses = Readonly<Record<string, Value>>;

const mapped = (item: El, identifier: string, response: Value): number => {
  const map = item.one(`responseDeclaration[@identifier="${identifier}"]/mapping`);
  const entries = map.children.map((entry) => ({
    key: entry.attr('mapKey'),
    loose: entry.attr('caseSensitive') === 'false',
    worth: Number(entry.attr('mappedValue')),
  }));
  const worthOf = (value: string): number =>
    entries.find(({ key, loose }) =>
      loose ? key.toLowerCase() === value.toLowerCase() : key === value,
    )?.worth ?? Number(map.attr('defaultValue'));
  const sum = [...new Set(response)].reduce((all, value) => all + worthOf(value), 0);
  return map.attr('lowerBound') === '' ? sum : Math.max(Number(map.attr('lowerBound')), sum);
};

/** Runs the item's processing. @returns its outcomes. @throws at an element that we never write. */
export const evaluate = (
  item: El,
  responses: Responses,
): { readonly score: number; readonly feedback: readonly string[] } => {
  let score = 0;
  let feedback: readonly string[] = [];

  const number = (el: El): number => {
    const inside = el.children.map.bind(el.children);
    switch (el.name) {
      case 'baseValue':
        return Number(el.text);
      case 'variable':
        return score;
      case 'mapResponse':
        return mapped(item, el.attr('identifier'), responses[el.attr('identifier')] ?? []);
      case 'sum':
        return inside(number).reduce((a, b) => a + b, 0);
      case 'divide': {
        const [whole = 0, by = 1] = inside(number);
        return whole / by;
      }
      default:
        throw new Error(`No number: ${el.name}.`);
    }
  };

  const value = (el: El): Value => {
    switch (el.name) {
      case 'baseValue':
        return [el.text];
      case 'variable':
        return responses[el.attr('identifier')] ?? [];
      case 'index':
        return el.children
          .flatMap((one) => value(one))
          .slice(Number(el.attr('n')) - 1, Number(el.attr('n')));
      case 'multiple':
        return el.children.flatMap((one) => value(one));
      default:
        throw new Error(`No value: ${el.name}.`);
    }
  };

  const holds = (el: El): boolean => {
    switch (el.name) {
      case 'and':
        return el.children.every(holds);
      case 'or':
        return el.children.some(holds);
      case 'not':
        return !el.children.some(holds);
      case 'isNull':
        return el.children.every((one) => value(one).length === 0);
      case 'match': {
        const [one, two] = el.children.map(value);
        return one?.join() === two?.join() && one?.length === 1;
      }
      case 'gte':
      case 'lte': {
        const [one, two] = el.children.map(value).map(([only]) => Number(only ?? NaN));
        if (one === undefined || two === undefined) return false;
        return el.name === 'gte' ? one >= two : one <= two;
      }
      default:
        throw new Error(`No condition: ${el.name}.`);
    }
  };

  const set = (el: El): void => {
    const [expression] = el.children;
    if (!expression) throw new Error('Nothing to set.');
    if (el.attr('identifier') === 'SCORE') score = number(expression);
    else feedback = value(expression);
  };

  for (const rule of item.one('responseProcessing').children) {
    if (rule.name === 'setOutcomeValue') set(rule);
    else {
      const [condition, ...then] = rule.one('responseIf').children;
      if (condition && holds(condition)) then.forEach(set);
    }
  }
  return { score, feedback };
};
