/** The class report's page: its unit stands in it as JSON, its files come by drop or choice. */
import { render } from 'preact';
import { NOTICE } from '../../html/notice';
import type { ClassUnit } from '../unit';
import { App } from './App';

const data = document.getElementById('unit')?.textContent ?? 'null';
const place = document.getElementById('report');
// The build wrote both.
if (place) render(<App unit={JSON.parse(data) as ClassUnit} />, place);
document.querySelector(`.${NOTICE}`)?.remove();
