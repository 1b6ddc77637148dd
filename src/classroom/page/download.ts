/** Gives a text to the browser as a file. */
export const download = (name: string, text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it by the time that another task runs.
  setTimeout(() => URL.revokeObjectURL(address), 0);
};
