/** An engine that this machine does not have: its stories are skipped, and that is counted. */
import { test } from 'playwright/test';

test('the stories of an engine', ({ browserName }, { project }) => {
  test.skip(true, `This machine has no ${project.name} for the tests, only ${browserName}.`);
});
