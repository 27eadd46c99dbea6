/** Bytes of something compressed with gzip, as an update over the air may carry it. */
export async function gzipSize(bytes: Uint8Array): Promise<number> {
  const compressed = new Blob([new Uint8Array(bytes)])
    .stream()
    .pipeThrough(new CompressionStream('gzip'));
  let size = 0;
  for await (const chunk of compressed) size += chunk.length;
  return size;
}
