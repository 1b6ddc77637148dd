/** What workshop.html shows before its script has started. */
import { expect, test } from 'vitest';
import { firstView } from '../../scripts/build/workshop-view';
import { workshopWordsOf } from '../../src/strings';
import { built, files, lesson, unitYaml } from '../builders/lesson-files';

test('the parts and lessons stand in the page itself, as text', () => {
  const unit = built(
    files(lesson('Text.'), {
      'unit.yaml': unitYaml().replace('Only part', 'Bread & salt'),
    }),
  );
  const view = firstView(workshopWordsOf('en-GB'), unit).text;
  expect(view).toContain('<h1>Workshop: A tiny unit</h1>');
  expect(view).toContain('<h3>Bread &amp; salt</h3>');
  expect(view).toContain('<li class="row"><span class="name">First</span></li>');
  expect(view).not.toContain('<button');
});
