/** Encryption of a visit's crash record: AES-256-GCM under a key made for this visit alone. */
export interface VisitSeal {
  /** The key as text, for `sessionStorage` and nowhere else. */
  readonly keyText: string;
  seal(text: string): Promise<string>;
  /** `undefined` when it was sealed under another key, or damaged. */
  open(sealed: string): Promise<string | undefined>;
}

export async function newVisitSeal(): Promise<VisitSeal> {
  return visitSeal(toText(crypto.getRandomValues(new Uint8Array(32))));
}

export async function visitSeal(keyText: string): Promise<VisitSeal> {
  const key = await crypto.subtle.importKey('raw', fromText(keyText), 'AES-GCM', false, ['encrypt', 'decrypt']);
  return {
    keyText,
    seal: async (text) => {
      // 96 random bits, fresh for every write: GCM must never see one twice under a key.
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text));
      return `${toText(iv)}.${toText(new Uint8Array(sealed))}`;
    },
    open: async (sealed) => {
      try {
        const [iv = '', body = ''] = sealed.split('.');
        const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: fromText(iv) }, key, fromText(body));
        return new TextDecoder().decode(opened);
      } catch {
        return undefined;
      }
    },
  };
}

function toText(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function fromText(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
