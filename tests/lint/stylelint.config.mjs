// What is likely a mistake in a style sheet; their form is Biome's.
export default {
  extends: "stylelint-config-standard",
  // Taken from Material as it is.
  ignoreFiles: ["../../overrides/assets/css/material*.css"],
  rules: {
    // Classes are named block__part--kind; Material's variables and ids have names of their own.
    "selector-class-pattern": "^[a-z][a-z0-9]*((-|--|__)[a-z0-9]+)*$",
    "custom-property-pattern": null,
    "selector-id-pattern": "^(__)?[a-z][a-z0-9]*(--?[a-z0-9]+)*$",
    // Sheets go by part of the page; what is asked first is read off the selectors.
    "no-descending-specificity": null,
    // Older browsers read `min-width:` and `left:` too.
    "media-feature-range-notation": "prefix",
    "declaration-block-no-redundant-longhand-properties": null,
    // The build joins imports by their names.
    "import-notation": "string",
    // Fonts keep their names.
    "value-keyword-case": ["lower", { ignoreProperties: [/font-family$/, "--qcs-serif"] }],
    // The width at which Material's header turns is told to the pixel.
    "number-max-precision": 6,
    // Groups of declarations stand as Biome writes them.
    "custom-property-empty-line-before": null,
    "declaration-empty-line-before": null,
  },
};
