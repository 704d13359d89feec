import { describe, expect, it } from 'vitest';
import { letterMail } from '../../src/app/letters/letterMail.ts';
import { mailAddress } from '../../src/app/parts/mailAddress.ts';

describe('an address of a pack that came from elsewhere', () => {
  it.each([
    ['a line break brings another head', 'https://sink.example/54\nX-Header: 54 travel@merrowdale.example.org'],
    ['the same, written as mail programmes read it', 'travel@merrowdale.example.org%0ABcc:a@sink.example'],
    ['a copy to somebody else', 'travel@merrowdale.example.org?bcc=a@sink.example'],
    ['two addresses', 'travel@merrowdale.example.org,a@sink.example'],
    ['a name before it', 'Travel <travel@merrowdale.example.org>'],
    ['no address at all', 'ask at the desk'],
  ])('makes no link: %s', (_, address) => {
    expect(mailAddress(address)).toBeUndefined();
    const { href } = letterMail({
      to: address,
      copyTo: [address],
      subject: 'Late\nBcc: a@sink.example',
      body: 'Hello',
    });
    expect(href).toBe('mailto:?subject=Late%20Bcc%3A%20a%40sink.example&body=Hello');
  });

  it.each([
    ['travel@merrowdale.example.org', 'travel@merrowdale.example.org'],
    ["kate.o'brien+send@merrowdale.example.org", "kate.o'brien%2Bsend@merrowdale.example.org"],
  ])('is a link where it is one address: %s', (address, link) => {
    expect(mailAddress(address)).toBe(link);
  });
});
