/// The page, to be filled in.
enum PageTemplate {
  /// The template, well-formed XML as well. Values are ``Markup``, escaped before they come here, hence `TEXT`.
  static let source = """
    {{% CONTENT_TYPE:TEXT}}
    <!DOCTYPE html>
    <html lang="{{language}}">
    <head>
    <meta charset="utf-8"/>
    <meta http-equiv="Content-Security-Policy" content="{{policy}}"/>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <meta name="color-scheme" content="light dark"/>
    <meta name="generator" content="Turntable {{version}}"/>
    <title>{{title}}</title>
    <style>
    {{style}}
    </style>
    </head>
    <body>
    <a class="skip" href="#report">Skip to the report</a>
    <header>
    <h1>{{title}}</h1>
    <p class="facts">{{#subtitle}}<span>{{.}}</span> {{/subtitle}}</p>
    </header>
    <main id="report">
    <section class="opening" aria-label="In short">
    {{#lead}}<p class="lead">{{.}}</p>
    {{/lead}}
    {{#hasOpening}}<ul>
    {{#opening}}<li>{{.}}</li>
    {{/opening}}
    </ul>{{/hasOpening}}
    </section>
    {{#hasKeyFigures}}<dl class="figures">
    {{#keyFigures}}<div><dt>{{title}}</dt><dd>{{value}}</dd>{{#note}}<dd class="aside">{{note}}</dd>{{/note}}</div>
    {{/keyFigures}}
    </dl>{{/hasKeyFigures}}
    {{#hasContents}}<nav aria-label="Contents"><ul>
    {{#contents}}<li><a href="#{{id}}">{{title}}</a></li>
    {{/contents}}
    </ul></nav>{{/hasContents}}
    {{#sections}}
    <section id="{{id}}">
    <h2>{{title}}</h2>
    {{#paragraphs}}<p>{{.}}</p>
    {{/paragraphs}}
    {{#hasLines}}<pre>{{#lines}}{{.}}
    {{/lines}}</pre>{{/hasLines}}
    {{#charts}}<figure tabindex="0" aria-label="{{title}}">
    {{#heading}}<figcaption>{{heading}}</figcaption>{{/heading}}
    {{drawing}}
    </figure>
    {{/charts}}
    {{#table}}<div class="scroll" tabindex="0" role="region" aria-label="{{caption}}">
    <table>
    <caption>{{caption}}</caption>
    <thead><tr>{{#columns}}<th scope="col"{{class}} title="{{meaning}}">{{title}}</th>{{/columns}}</tr></thead>
    <tbody>
    {{#rows}}<tr>{{.}}</tr>
    {{/rows}}
    </tbody>
    </table>
    {{#isEmpty}}<p class="note">None.</p>{{/isEmpty}}
    </div>{{/table}}
    {{#tableNote}}<p class="note">{{tableNote}}</p>{{/tableNote}}
    </section>
    {{/sections}}
    </main>
    <footer>
    {{#hasMethod}}<h2>How these numbers were made</h2>
    <ul>
    {{#method}}<li>{{.}}</li>
    {{/method}}
    </ul>{{/hasMethod}}
    <p class="made">Made with Turntable {{version}}</p>
    </footer>
    <script>{{script}}</script>
    </body>
    </html>

    """
}
