/** Whether the page is in use. What an LMS says to a page that is hidden or unloads, it says without knowing. */

export const watchPage = (self: Window): (() => boolean) => {
  let unloading = false;
  self.addEventListener('beforeunload', () => {
    unloading = true;
    // The learner may be asked whether to leave, and stay.
    self.setTimeout(() => (unloading = false));
  });
  self.addEventListener('pagehide', () => (unloading = true));
  return () => unloading || self.document.visibilityState === 'hidden';
};
