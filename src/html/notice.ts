/**
 * What a page says when its script has not come, or the browser is too old for it: shown by the
 * style alone some seconds after the page, unless the script has taken it away.
 */
import { escape } from './html';

export interface NoticeWords {
  /** Why the page may not have started, and what helps. */
  readonly late: string;
  /** The words of the link that loads the page again. */
  readonly again: string;
  readonly noScript: string;
}

/** The class of the element that the script takes away when the page works. */
export const NOTICE = 'arrival';

/** Written so that old browsers know it. Colours are those of the page. */
export const noticeStyle =
  `.${NOTICE} p{margin:1rem;padding:.7rem 1rem;border:2px solid}` +
  `.${NOTICE} .late{max-height:0;margin:0 1rem;padding:0 1rem;border-width:0;overflow:hidden;visibility:hidden;animation:late 1ms 8s forwards}` +
  `@keyframes late{to{max-height:40em;margin:1rem;padding:.7rem 1rem;border-width:2px;visibility:visible}}`;

/** The link needs no script: it leads to the page's own address. */
export const notice = ({ late, again, noScript }: NoticeWords): string =>
  `<div class="${NOTICE}"><noscript><p>${escape(noScript)}</p></noscript>` +
  `<p class="late" role="alert">${escape(late)} <a href="">${escape(again)}</a></p></div>`;
