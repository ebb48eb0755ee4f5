/** Hands a file to the visitor. */
export function download(name: string, type: string, content: string | Blob): void {
  const blob = content instanceof Blob ? content : new Blob([content], { type });
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the data once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** An id as part of a file's name. */
export const fileName = (...parts: readonly (string | null)[]): string =>
  parts
    .filter((part) => part !== null && part !== '')
    .join('-')
    .replaceAll(/[^\w-]+/g, '-');
