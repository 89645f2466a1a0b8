/** What crxjs 3.0 and Vite 8 say to each other in every build of the content script. It means nothing to a reader. */
const noise = /inlineDynamicImports|\[crx:content-scripts-iife\]|✓ index\.ts → /;

/** Runs `work` without the lines of the build tools that are known to mean nothing; everything else they write is shown. */
export async function withoutKnownNoise(work: () => Promise<unknown>): Promise<void> {
  const streams = [process.stdout, process.stderr].map((stream) => ({ stream, write: stream.write }));
  for (const { stream, write } of streams)
    stream.write = ((chunk: string | Uint8Array, ...rest: []) =>
      noise.test(String(chunk)) || write.call(stream, chunk, ...rest)) as typeof stream.write;
  try {
    await work();
  } finally {
    for (const { stream, write } of streams) stream.write = write;
  }
}
