// Reads a GIFT file with gift-pegjs and prints what it understood: one JSON object for each question.
const [, , library, file] = process.argv;
const questions = require(library).parse(require('fs').readFileSync(file, 'utf8'));
for (const question of questions) {
  if (question.type === 'MC' || question.type === 'Short') {
    console.log(JSON.stringify({
      title: question.title,
      kind: question.type,
      text: question.stem.text,
      choices: question.choices.map(choice => choice.text.text),
      right: question.choices.map(choice => choice.weight === null ? choice.isCorrect : choice.weight > 0),
    }));
  } else if (question.type === 'Matching') {
    console.log(JSON.stringify({
      title: question.title,
      kind: question.type,
      text: question.stem.text,
      pairs: question.matchPairs.map(pair => ({ prompt: pair.subquestion.text, option: pair.subanswer })),
    }));
  }
}
