declare module '@observablehq/runtime' {
  export class Variable {
    define(name: string, inputs: readonly string[], definition: (...values: never[]) => unknown): this;
    define(inputs: readonly string[], definition: (...values: never[]) => unknown): this;
    delete(): this;
  }
  export class Module {
    /** With an observer, the variable and all it needs are computed and kept up to date. */
    variable(observer?: true): Variable;
    value(name: string): Promise<unknown>;
  }
  export class Runtime {
    module(): Module;
  }
}
