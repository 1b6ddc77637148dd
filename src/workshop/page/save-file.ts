/** Gives the teacher a file, in the folder where the browser puts downloads. */
export const saveFile = (name: string, bytes: Uint8Array, type = 'application/zip'): void => {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  // The download has its own hold on it by the next task.
  setTimeout(() => URL.revokeObjectURL(address), 0);
};
