import wasm from '@micropython/micropython-webassembly-pyscript/micropython.wasm?url';

/** The whole address of the interpreter's WebAssembly: the one file that the worker of the cells may fetch. */
export const interpreter = new URL(wasm, import.meta.url).href;
