/**
 * Whether the page is hidden or unloads. An LMS's answer to such a page says nothing of what is stored,
 * because the request is still to be made.
 */

export const watchPage = (self: Window): (() => boolean) => {
  let unloading = false;
  self.addEventListener('beforeunload', () => {
    unloading = true;
    // The learner may be asked whether to leave, and stay.
    self.setTimeout(() => (unloading = false));
  });
  self.addEventListener('pagehide', () => (unloading = true));
  // Kept whole by the browser while the reader was elsewhere.
  self.addEventListener('pageshow', () => (unloading = false));
  return () => unloading || self.document.visibilityState === 'hidden';
};
