/** Gives the teacher a file, in the folder where the browser puts downloads. */
export const saveFile = (name: string, bytes: Uint8Array, type = 'application/zip'): void => {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  // By the next task the download has begun, and needs the address no more.
  setTimeout(() => URL.revokeObjectURL(address), 0);
};
