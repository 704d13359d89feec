/** Why a signed app does not take a pack. */
export type SignatureFault = 'not-signed' | 'unknown-key' | 'wrong-signature';

export type SignatureVerdict = { readonly signedBy: string } | { readonly fault: SignatureFault };

/** What stands beside a manifest as `manifest.HASH.sig.json`: signatures over its bytes as they are served. */
interface SignatureFile {
  readonly signatures: readonly { readonly key: string; readonly signature: string }[];
}

/** Enough for a key, the next one and those of a few more offices. */
const signaturesAtMost = 8;

/** One good signature by a key the app trusts is enough; the others may be of a key that came or went. */
export async function checkSignatures(
  manifest: Uint8Array<ArrayBuffer>,
  file: Uint8Array<ArrayBuffer> | undefined,
  keys: readonly string[],
): Promise<SignatureVerdict> {
  if (file === undefined) return { fault: 'not-signed' };
  const signatures = signaturesIn(file);
  if (signatures === undefined) return { fault: 'wrong-signature' };
  const known = signatures.filter(({ key }) => keys.includes(key));
  const isSigned = await verifier();
  for (const { key, signature } of known) if (await isSigned(manifest, signature, key)) return { signedBy: key };
  return { fault: known.length === 0 ? 'unknown-key' : 'wrong-signature' };
}

/** Whether a message carries this signature by this key; base64url both. Never throws. */
type Verifier = (message: Uint8Array<ArrayBuffer>, signature: string, key: string) => Promise<boolean>;

let found: Promise<Verifier> | undefined;

/**
 * The browser's own Ed25519 (Chrome from 137, Safari 17, Firefox 129), or one in JavaScript where it has none. Asked of the
 * browser with the first example of RFC 8032, section 7.1: it must take the right signature and refuse one for another
 * message.
 */
function verifier(): Promise<Verifier> {
  found ??= (async () => {
    const isRight =
      (await byBrowser(new Uint8Array(), example.signature, example.key)) &&
      !(await byBrowser(new Uint8Array(1), example.signature, example.key));
    return isRight ? byBrowser : byScript;
  })();
  return found;
}

const example = {
  key: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
  signature: '5VZDAMNgrHKQhuLMgG6CioSHfx645dl02HPgZSJJAVVfuIIVkKM7rMYeOXAc-bRr0lv18FlbviRlUUFDjnoQCw',
};

async function byBrowser(...[message, signature, key]: Parameters<Verifier>): Promise<boolean> {
  try {
    const publicKey = await crypto.subtle.importKey('raw', bytesOf(key), 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', publicKey, bytesOf(signature), message);
  } catch {
    return false;
  }
}

async function byScript(...[message, signature, key]: Parameters<Verifier>): Promise<boolean> {
  // Fetched only by a browser that needs it, for an app that is told to sign.
  const { isSigned } = await import('./ed25519.ts');
  try {
    return isSigned(message, bytesOf(signature), bytesOf(key));
  } catch {
    return false;
  }
}

function signaturesIn(file: Uint8Array<ArrayBuffer>): SignatureFile['signatures'] | undefined {
  try {
    const { signatures } = JSON.parse(new TextDecoder().decode(file)) as Partial<SignatureFile>;
    const isGood =
      Array.isArray(signatures) &&
      signatures.length <= signaturesAtMost &&
      signatures.every((one) => typeof one?.key === 'string' && typeof one.signature === 'string');
    return isGood ? signatures : undefined;
  } catch {
    return undefined;
  }
}

/** base64url without padding; throws on anything else. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (sign) => sign.charCodeAt(0));
}
