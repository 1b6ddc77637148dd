/** The driver's clicks, on a page that moves while the mouse is on its way. */
import type { Files } from '../harness';
import { expectText } from '../part';
import { expect, test } from './session';

/** Counts what each button gets. `script` knows the button that is wanted, as `wanted`. */
const pageWith = (script: string): Files => ({
  'index.html': new TextEncoder().encode(`<!doctype html>
<style>button{display:block;width:300px;height:60px}</style>
<div id="above"></div><button id="wanted">0</button><button id="other">0</button>
<script>
const count = ({ currentTarget }) => (currentTarget.textContent = Number(currentTarget.textContent) + 1);
for (const button of document.querySelectorAll('button')) button.onclick = count;
const wanted = document.getElementById('wanted');
${script}
</script>`),
});

for (const [what, script] of [
  [
    'a page that moves under the mouse',
    `wanted.addEventListener('mousedown', () => (above.style.height = '60px'));`,
  ],
  [
    'an element that is drawn anew under the mouse',
    `wanted.addEventListener('mousedown', () => {
      const anew = wanted.cloneNode(true);
      anew.onclick = count;
      wanted.replaceWith(anew);
    });`,
  ],
] as const) {
  test(`${what}: the click is made again, and no other element has it`, async ({
    window,
    host,
  }) => {
    host.serve(pageWith(script));
    await window.goto(`${host.url}/content/index.html`);
    await window.locator('#wanted').click();
    await expectText(window.locator('#wanted'), /^1$/);
    await expectText(window.locator('#other'), /^0$/);
  });
}

test('a field whose focus is taken while it is filled is filled again', async ({
  window,
  host,
}) => {
  host.serve(
    pageWith(`document.body.insertAdjacentHTML('beforeend', '<input id="field">');
      field.addEventListener('input', () => field.value && other.focus(), { once: true });`),
  );
  await window.goto(`${host.url}/content/index.html`);
  await window.locator('#field').fill('1917');
  expect(await window.locator('#field').inputValue()).toBe('1917');
});
