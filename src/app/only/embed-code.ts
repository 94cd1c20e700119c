/** The lines of HTML that put a figure into another page. */

export interface Embedded {
  /** Of the frame. */
  readonly address: string;
  /** Read aloud. */
  readonly title: string;
  /** Until the frame has told its own, in CSS pixels; without the script it stays. */
  readonly height: number;
}

/**
 * What the frame may do. Without `allow-same-origin` it keeps nothing, and neither the page around it nor another frame can
 * reach it. The link to the lesson opens a page that is free of the sandbox, and pictures and tables can be saved.
 */
const sandbox = 'allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox';

/** Each of several frames finds itself, so the script may be in the page more than once. */
const script = `<script>
  addEventListener('message', ({ data, source }) => {
    if (data?.type !== 'ringdown:height') return;
    for (const frame of document.querySelectorAll('iframe')) {
      if (frame.contentWindow === source) frame.style.height = \`\${data.height}px\`;
    }
  });
</script>`;

export const embedCode = ({ address, title, height }: Embedded): string =>
  `<iframe
  src="${escaped(address)}"
  title="${escaped(title)}"
  style="width: 100%; height: ${Math.ceil(height)}px; border: 0"
  sandbox="${sandbox}"
  loading="lazy"
></iframe>
${script}`;

/** For the value of an attribute between quotation marks. */
const escaped = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
