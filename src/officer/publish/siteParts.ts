/** A file of the built app. */
export interface AppFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** `workshop/parts.json`: what a site was made of, so that the workshop on it can make the next one. */
export interface SiteParts {
  /** The folders of the national and the area pack, as a zip. */
  readonly content: string;
  /** The script that writes pages. */
  readonly pageWriter: string;
  /** Where the site stands, where the build was told. */
  readonly address?: string | undefined;
  readonly app: readonly AppFile[];
}
