// Evidence counts Unicode code points; a string of the browser counts UTF-16
// units, of which an emoji or a rare letter takes two.

/** Turns offsets in code points into offsets in the string. */
export class CodePoints {
  /** Where the letters of two units stand, in code points. */
  #wide: number[] = [];
  readonly length: number;

  constructor(text: string) {
    let n = 0;
    for (let i = 0; i < text.length; i++, n++) {
      if (text.codePointAt(i)! > 0xffff) {
        this.#wide.push(n);
        i++;
      }
    }
    this.length = n;
  }

  /** The offset in the string of the nth code point, held within the text. */
  at(n: number): number {
    const held = Math.max(0, Math.min(this.length, n));
    let lo = 0;
    let hi = this.#wide.length;
    while (lo < hi) {
      const mid = (lo + hi) >> 1;
      if (this.#wide[mid]! < held) lo = mid + 1;
      else hi = mid;
    }
    return held + lo;
  }
}
