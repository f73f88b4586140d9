
import init, * as bindings from "SCRIPT";
INITIALIZER
const root = document.documentElement;
try {
  observer.onStart?.();
  const wasm = await init({ module_or_path: await observed(fetch("WASM")) });
  root.dataset.app = "started";
  window.wasmBindings = bindings;
  observer.onSuccess?.(wasm);
  dispatchEvent(new CustomEvent("TrunkApplicationStarted", { detail: { wasm } }));
} catch (error) {
  root.dataset.app = "failed";
  observer.onFailure?.(error);
  throw error;
} finally {
  observer.onComplete?.();
}
