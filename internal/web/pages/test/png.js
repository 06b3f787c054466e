// Reads a screenshot: assertions on pixels need pixels.
import { inflateSync } from "node:zlib";

/** Decodes a PNG of 8 bits, RGB or RGBA, not interlaced, as browsers write. */
export function decode(png) {
  const parts = [];
  let head;
  for (let at = 8; at < png.length; ) {
    const size = png.readUInt32BE(at);
    const kind = png.toString("latin1", at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + size);
    if (kind === "IHDR") head = { width: body.readUInt32BE(0), height: body.readUInt32BE(4), channels: body[9] === 6 ? 4 : 3 };
    if (kind === "IDAT") parts.push(body);
    at += size + 12;
  }
  return unfilter(inflateSync(Buffer.concat(parts)), head);
}

function unfilter(raw, { width, height, channels }) {
  const stride = width * channels;
  const out = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)];
    for (let i = 0; i < stride; i++) {
      const a = i >= channels ? out[y * stride + i - channels] : 0;
      const b = y > 0 ? out[(y - 1) * stride + i] : 0;
      const c = i >= channels && y > 0 ? out[(y - 1) * stride + i - channels] : 0;
      const guess = [0, a, b, (a + b) >> 1, paeth(a, b, c)][filter];
      out[y * stride + i] = raw[y * (stride + 1) + 1 + i] + guess;
    }
  }
  return { width, height, at: (x, y) => [...out.subarray(y * stride + x * channels, y * stride + x * channels + 3)] };
}

function paeth(a, b, c) {
  const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
}

/** How many pixels of the box are as near as that to a colour. */
export function count(image, rgb, box = { x: 0, y: 0, width: image.width, height: image.height }, reach = 12) {
  let n = 0;
  for (let y = Math.max(0, box.y); y < Math.min(image.height, box.y + box.height); y++) {
    for (let x = Math.max(0, box.x); x < Math.min(image.width, box.x + box.width); x++) {
      if (image.at(x, y).every((v, i) => Math.abs(v - rgb[i]) <= reach)) n++;
    }
  }
  return n;
}

/** The share of pixels that differ between two images of one size. */
export function difference(a, b) {
  if (a.width !== b.width || a.height !== b.height) return 1;
  let n = 0;
  for (let y = 0; y < a.height; y++) for (let x = 0; x < a.width; x++) if (b.at(x, y).some((v, i) => Math.abs(v - a.at(x, y)[i]) > 24)) n++;
  return n / (a.width * a.height);
}

export const rgb = (hex) => [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16));
