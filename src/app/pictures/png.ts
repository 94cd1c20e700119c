/** Pixels of the picture for each CSS pixel, so that it is sharp in print and on dense screens. */
const scale = 2;

/** @throws when the browser cannot draw the picture, or has no memory for it */
export async function pngOf({
  svg,
  width,
  height,
}: {
  svg: string;
  width: number;
  height: number;
}): Promise<Uint8Array<ArrayBuffer>> {
  const image = new Image();
  // The page's policy allows images from `data:`.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser has no canvas to draw on.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('This browser could not make the picture.');
  return new Uint8Array(await blob.arrayBuffer());
}
