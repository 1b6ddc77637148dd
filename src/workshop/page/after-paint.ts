/** Resolves once the browser has drawn the page, so that a message is seen before a long task begins. */
export const afterPaint = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
