import type { ExcelStandIn } from './stand-in';

/**
 * Channel "Excel on the web": the add-in stands in an iframe and talks by postMessage.
 * Runs in the host page; the page must be https and share the add-in's host name.
 */
export interface WebHostOptions {
  /** Where the add-in's page is, e.g. "https://ziping.test/taskpane.html". */
  readonly addin: string;
  readonly locale: string;
  /** Requirement sets the host claims, e.g. { ExcelApi: "1.13" }. */
  readonly requirements: Record<string, string>;
  readonly width: number;
  readonly height: number;
}

const DISPATCH = { richApi: 93, loadSettings: 75, saveSettings: 76, commandCompleted: 94 } as const;

export class WebHost {
  /** Commands that are over, by id, with the code the add-in gave: 0 is success. */
  readonly completed: { readonly id: string; readonly code: number }[] = [];
  private readonly clicks: unknown[] = [];
  private frame: HTMLIFrameElement | null = null;
  private readonly registrations = new Map<string, number>();
  private conversation = '';

  constructor(
    readonly standIn: ExcelStandIn,
    readonly options: WebHostOptions,
  ) {
    standIn.excelApi = options.requirements.ExcelApi ?? '1.1';
    standIn.deliver = (entries) => this.raise('richApiMessage', { ArrayData: entries });
    window.addEventListener('message', (event) => void this.receive(event));
  }

  /** Opens the add-in (again: closes it first); the document stays as it is. */
  open(): void {
    this.frame?.remove();
    this.registrations.clear();
    this.conversation = `conversation${Date.now()}${Math.round(Math.random() * 1e6)}`;
    const { locale, addin, width, height } = this.options;
    const hostInfo = `Excel|Web|16.00|${locale}|correlation||disableLogging|1`;
    const frame = document.createElement('iframe');
    frame.name = JSON.stringify({
      baseFrameName: 'addin',
      hostInfo,
      xdmInfo: `${this.conversation}|addin|${location.origin}`,
      serializerVersion: 1,
      flights: '[]',
    });
    frame.title = '自评助手';
    frame.style.cssText = `width:${width}px;height:${height}px;border:0`;
    frame.src = `${addin}?_host_Info=${hostInfo.replaceAll('|', '$')}`;
    document.body.append(frame);
    this.frame = frame;
  }

  /** A click on a ribbon button that runs a function. One that starts the add-in is told once it listens. */
  click(functionName: string): void {
    this.clicks.push({
      '0': `click${Math.round(Math.random() * 1e9)}`,
      '1': functionName,
      '2': JSON.stringify({ source: { id: functionName } }),
    });
    this.passClicksOn();
  }

  private passClicksOn(): void {
    if (!this.registrations.has('appCommandInvoked')) return;
    for (const click of this.clicks.splice(0)) this.raise('appCommandInvoked', click);
  }

  private async receive(event: MessageEvent): Promise<void> {
    if (!this.frame || event.source !== this.frame.contentWindow || typeof event.data !== 'string') return;
    const message = JSON.parse(event.data);
    if (message._conversationId !== this.conversation || message._messageType !== 0) return;
    const reply = await this.reply(message);
    if (reply !== undefined) this.post(message._actionName, message._correlationId, reply, 0);
    this.passClicksOn();
  }

  private async reply(message: {
    _actionName: string;
    _actionType: number;
    _correlationId: number;
    _data: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- the wire format of the client
  }): Promise<unknown> {
    switch (message._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return this.appContext();
      case 'ContextActivationManager_notifyHost':
        return null;
      case 'executeMethod':
        return this.execute(message._data);
      default:
        if (message._actionType === 1) this.registrations.set(message._actionName, message._correlationId);
        return { Error: 0 };
    }
  }

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the wire format of the client
  private async execute(data: any): Promise<unknown> {
    const { book } = this.standIn;
    switch (data.DdaMethod.DispatchId) {
      case DISPATCH.richApi: {
        const answer = await this.standIn.answer({ body: data.ArrayData[4], flags: data.ArrayData[6] });
        if (answer.error) return { Version: 1, Error: answer.error };
        return {
          Version: 1,
          Error: 0,
          Data: [answer.status, ['Content-Type', 'application/json'], answer.body],
        };
      }
      case DISPATCH.loadSettings: {
        const Settings = Object.entries(book.documentSettings).map(([Name, Value]) => ({ Name, Value }));
        return { Version: 1, Error: 0, Properties: { Settings } };
      }
      case DISPATCH.saveSettings:
        return {
          Version: 1,
          Error: this.standIn.saveSettings(Object.fromEntries(data.DdaSettingsMethod.Properties)),
        };
      case DISPATCH.commandCompleted:
        this.completed.push({ id: String(data[0]), code: Number(data[1]) });
        return { Version: 1, Error: 0 };
      default:
        return { Version: 1, Error: 0 };
    }
  }

  private appContext(): unknown {
    const { locale, requirements, addin } = this.options;
    return {
      _id: 'addin',
      _appName: 16,
      _appVersion: 16,
      _appMinorVersion: 0,
      _appUILocale: locale,
      _dataLocale: locale,
      _docUrl: 'C:\\Book1.xlsx',
      _clientMode: this.standIn.book.isReadOnly ? 0 : 1,
      _settings: Object.entries(this.standIn.book.documentSettings),
      _reason: 'documentOpened',
      _osfControlType: 1,
      _eToken: '',
      _correlationId: 'correlation',
      _appInstanceId: 'addin',
      _requirementMatrix: JSON.stringify(requirements),
      _hostCustomMessage: null,
      _hostFullVersion: '16.0.0.0',
      _addinName: 'addin',
      _appDomains: [location.origin],
      _featureGates: {},
      _initialDisplayMode: 2,
      _taskpaneUrl: addin,
    };
  }

  private raise(action: string, data: unknown): void {
    const correlation = this.registrations.get(action);
    if (correlation !== undefined) this.post(action, correlation, data, 1);
  }

  private post(action: string, correlation: number, data: unknown, responseType: number): void {
    this.frame?.contentWindow?.postMessage(
      JSON.stringify({
        _messageType: 1,
        _conversationId: this.conversation,
        _origin: location.origin,
        _errorCode: 0,
        _serializerVersion: 1,
        _actionName: action,
        _correlationId: correlation,
        _responseType: responseType,
        _data: data,
      }),
      '*',
    );
  }
}
