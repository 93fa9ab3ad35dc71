declare module '@micropython/micropython-webassembly-pyscript/micropython.mjs' {
  interface MicroPython {
    FS: {
      mkdirTree(path: string): void;
      writeFile(path: string, content: string | Uint8Array): void;
      readFile(path: string): Uint8Array;
    };
    registerJsModule(name: string, module: object): void;
    runPython(code: string): unknown;
  }
  export function loadMicroPython(options: {
    /** Where the WebAssembly lies. */
    url?: string;
    heapsize?: number;
    linebuffer?: boolean;
    stdout?(bytes: Uint8Array): void;
    stderr?(bytes: Uint8Array): void;
  }): Promise<MicroPython>;
}
