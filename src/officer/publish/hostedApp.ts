import { relisted, type AppText } from './relisted.ts';

/** An area that shares a host with others, in the folder of its id. */
export interface HostedArea {
  readonly id: string;
  readonly name: string;
  readonly languages: readonly string[];
  /** What its packs are signed with: an area beside it may show its services, and takes them by these keys alone. */
  readonly signingKeys: readonly string[];
}

/**
 * Writes into the shell which area it is for and which others stand in the folders beside it. A host of one area needs
 * neither: what is remembered on the phone says it. Here the areas share that memory, and offline each must know its own.
 */
export function hostedApp(app: AppText, id: string, areas: readonly HostedArea[]): AppText {
  const others = areas.flatMap((one) =>
    one.id === id
      ? []
      : [
          {
            id: one.id,
            name: one.name,
            languages: one.languages,
            ...(one.signingKeys.length > 0 && { signingKeys: one.signingKeys }),
          },
        ],
  );
  const said = JSON.stringify(others).replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return relisted(
    app,
    app.shell.replace(/ data-area="[^"]*"( data-areas="[^"]*")?/, () => ` data-area="${id}" data-areas="${said}"`),
  );
}
