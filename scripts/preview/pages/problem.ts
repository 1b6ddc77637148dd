/** What could not be done, in a sentence. */
import { html } from '../../../src/html/html';
import type { Html } from '../../../src/html/html';
import { layout } from './layout';

export const problemPage = (message: string): Html =>
  layout({
    title: 'Not possible',
    main: html`<h1>That is not possible</h1>
      <p>${message}</p>
      <p><a href="/">To the packages</a></p>`,
  });
