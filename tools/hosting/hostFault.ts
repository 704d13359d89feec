/** Something wrong with a deployment. An error breaks the app or shows families old facts; a warning is a loss. */
export interface HostFault {
  readonly level: 'error' | 'warning';
  readonly code: string;
  /** The address it was seen at. */
  readonly where: string;
  readonly message: string;
  readonly tip: string;
}
