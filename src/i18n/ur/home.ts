/** Of the namespace `questions`, what the home page says. */
export const homeQuestions = {
  welcomeBack: 'پھر سے خوش آمدید۔ آپ نے جہاں چھوڑا تھا وہیں سے آگے بڑھ سکتے ہیں۔',
  begin: 'شروع کریں',
};

/** Of the namespace `pages`, what the home page says. */
export const homePages = {
  homeTitle: 'جانیں کہ مدد کس کو کرنی ہے، کب تک، اور پہلے کیا کرنا ہے',
  homeText: 'ان بچوں اور 25 سال تک کے نوجوانوں کے خاندانوں کے لیے جن کی خصوصی تعلیمی ضروریات یا معذوری ہو۔',
  whatIsGoingOn: 'کیا ہو رہا ہے؟',
  orSearch: 'اپنے لفظوں میں تلاش کریں',
  searchHint: 'مثال: پلان میں دیر، اسپیچ تھراپی، ٹیکسی',
  goOnWith: 'اپنے جوابات آگے بڑھائیں',
  youngAsk: 'میں نوجوان ہوں اور اپنے لیے پوچھ رہا / رہی ہوں',
  youngOn: 'نیچے کے الفاظ اب آپ سے مخاطب ہیں۔',
  youngOff: 'میں والدین یا دیکھ بھال کرنے والے کے طور پر پوچھ رہا / رہی ہوں',
  lookUp: 'کچھ دیکھیں',
  allGuides: 'گائیڈز',
  allProvisions: 'ذمہ دار کون ہے…',
  allProvisionsText: 'ہر طرح کی مدد، یہ کس کی ذمہ داری ہے، اور نہ ملے تو کیا کریں۔',
  allServices: 'سروسز',
  allLetters: 'خطوط',
  allTerms: 'الفاظ کے معنی',
  allContacts: 'ہیلپ لائنیں',
  allRoutes: 'معاملہ ٹھیک کرانے کے طریقے',
  allTimescales: 'وقت کی حدیں',
  searchButton: 'تلاش کریں',
};
