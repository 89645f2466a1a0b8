import { text } from '../ui/text';
import type { PopupActions } from './Popup';
import type { PopupState } from './state';

/** Where the browser keeps the extension out of a page: why, in plain words, and the grant or the reload that lets it in. */
export function SiteAccess({ state, actions }: { state: PopupState; actions: PopupActions }) {
  const { access, address, host } = state;
  if (host !== undefined && access.everywhere) return null;
  if (access.everywhere && address === undefined) return <p class="nowhere">{text('cannotRunHere')}</p>;
  const canAsk = !access.here && address !== undefined;
  return (
    <div class="nowhere">
      <p>{text(access.here && host === undefined ? 'notInPage' : 'accessSome')}</p>
      {canAsk ? (
        <button type="button" id="allow-site" class="button" onClick={() => actions.allow(address)}>
          {text('allowSite', address)}
        </button>
      ) : null}
      {access.everywhere ? null : (
        <button type="button" id="allow-all" class="button" onClick={() => actions.allow()}>
          {text('allowAll')}
        </button>
      )}
      {access.here && host === undefined ? (
        <button type="button" id="reload" class="button" onClick={actions.reload}>
          {text('reloadPage')}
        </button>
      ) : null}
    </div>
  );
}
