import type { ExcelStandIn } from './stand-in';

/**
 * Channel "Excel for Windows": the host stands on `window.external` of the add-in's own page.
 * It mimics what Microsoft's file for Windows expects, not what Excel's web view really injects.
 * Must run before office.js.
 */
export interface WindowsHostOptions {
  readonly locale: string;
  readonly requirements: Record<string, string>;
  readonly isDarkTheme?: boolean;
}

type Callback = (answer: unknown) => void;
type EventHandler = (dispatchId: number, payload: unknown) => void;

const DISPATCH = { richApi: 93, commandCompleted: 94, richApiMessage: 33, appCommandInvoked: 39 } as const;
const SUCCESS = 0;

export class WindowsHost {
  /** Commands that are over, by id, with the code the add-in gave: 0 is success. */
  readonly completed: { readonly id: string; readonly code: number }[] = [];
  private readonly clicks: unknown[] = [];
  private readonly handlers = new Map<number, EventHandler>();

  constructor(
    readonly standIn: ExcelStandIn,
    readonly options: WindowsHostOptions,
  ) {
    standIn.excelApi = options.requirements.ExcelApi ?? '1.1';
    standIn.deliver = (entries) =>
      this.handlers.get(DISPATCH.richApiMessage)?.(DISPATCH.richApiMessage, safeArray(entries));
  }

  /** Puts the host where office.js looks for it. */
  install(target: Window): void {
    const external = {
      GetHostInfo: () => `Excel$Win32$16.01$${this.options.locale}$correlation$$disableLogging$1`,
      GetLoggingAllowed: () => false,
      GetContext: () => this.context(),
      Execute: (id: number, params: unknown[], callback: Callback) => void this.execute(id, params, callback),
      RegisterEvent: (id: number, _target: string, handler: EventHandler, callback: Callback) => {
        this.handlers.set(id, handler);
        callback(SUCCESS);
        this.passClicksOn();
      },
      UnregisterEvent: (id: number, _target: string, callback: Callback) => {
        this.handlers.delete(id);
        callback(SUCCESS);
      },
    };
    Object.defineProperty(target, 'external', { value: external, configurable: true, writable: true });
  }

  /** A click on a ribbon button that runs a function. One that starts the add-in is told once it listens. */
  click(functionName: string): void {
    const id = `click${Math.round(Math.random() * 1e9)}`;
    this.clicks.push(safeArray([id, functionName, JSON.stringify({ source: { id: functionName } })]));
    this.passClicksOn();
  }

  private passClicksOn(): void {
    const handler = this.handlers.get(DISPATCH.appCommandInvoked);
    for (const click of handler ? this.clicks.splice(0) : []) handler!(DISPATCH.appCommandInvoked, click);
  }

  private async execute(id: number, params: unknown[], callback: Callback): Promise<void> {
    if (id === DISPATCH.richApi) {
      const request = params[0] as unknown[];
      const answer = await this.standIn.answer({ body: String(request[4]), flags: Number(request[6]) });
      if (answer.error) callback(answer.error);
      else callback(safeArray([SUCCESS, [answer.status, ['Content-Type', 'application/json'], answer.body]]));
      return;
    }
    if (id === DISPATCH.commandCompleted) {
      this.completed.push({ id: String(params[0]), code: Number(params[1]) });
    }
    callback(SUCCESS);
  }

  private context() {
    const { locale, requirements, isDarkTheme } = this.options;
    const { book } = this.standIn;
    const theme = isDarkTheme
      ? { bodyBackgroundColor: 0x1f1f1f, bodyForegroundColor: 0xffffff }
      : { bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0x000000 };
    return {
      GetAppType: () => 1,
      GetSolutionRef: () => 'addin',
      GetAppVersionMajor: () => 16,
      GetAppVersionMinor: () => 0,
      GetAppUILocale: () => locale,
      GetAppDataLocale: () => locale,
      GetDocUrl: () => 'C:\\Book1.xlsx',
      GetAppCapabilities: () => (book.isReadOnly ? 1 : 0),
      GetActivationMode: () => 2,
      GetControlIntegrationLevel: () => 1,
      GetSolutionToken: () => '',
      GetSupportedMatrix: () => JSON.stringify(requirements),
      GetHostFullVersion: () => '16.0.0.0',
      GetInitialDisplayMode: () => 2,
      GetOfficeThemeInfo: () => JSON.stringify(theme),
      GetSettings: () => ({
        Read: (keys: string[], values: string[]) => {
          for (const [key, value] of Object.entries(book.documentSettings)) {
            keys.push(key);
            values.push(value);
          }
        },
        WriteAsync: (keys: string[], values: string[], done: (code: number) => void) =>
          done(
            this.standIn.saveSettings(Object.fromEntries(keys.map((key, index) => [key, values[index]!]))),
          ),
      }),
    };
  }
}

/** An array as COM hands it over: nested arrays too have to be asked for. */
function safeArray(values: unknown[]): { toArray(): unknown[]; dimensions(): number } {
  const wrapped = values.map((value) => (Array.isArray(value) ? safeArray(value) : value));
  return { toArray: () => wrapped, dimensions: () => 1 };
}
