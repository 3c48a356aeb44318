/// Given names, which tell a person from a site or a topic where nothing else does:
/// "[Title](u) - Martin Fowler", but not "[Title](u) - Stack Overflow".
enum GivenNames {
  /// In lower case.
  static let all = Set(
    """
    aaron abdul abdullah abel abhishek adam adrian adriana ahmad ahmed aisha ajay akira alain \
    alan albert alberto alejandro aleksandr alessandro alex alexander alexandra alexandre \
    alexei alexey alfonso alfred ali alice alicia alina alison allen allison amanda amir amit \
    amy ana anand anastasia anders andre andrea andreas andrei andres andrew andrey andrzej \
    andré andrés andy angela angelo anil anita ann anna anne annie anthony antoine anton \
    antonio anuj arjun armando arnaud arthur artur arun ashish ashley august axel barbara barry \
    bartosz beatrice ben benjamin bernard bernd bert bill bjarne bjorn björn bo bob boris brad \
    bram brandon brenda brendan brent brett brian bruce bruno bryan burak camille carl carla \
    carlo carlos carmen carol carolina caroline casey catherine cathy cecilia chad charles \
    charlie charlotte chen chris christian christina christine christoph christophe christopher \
    cindy claire clara claude claudia clemens clément colin connor craig cristina curt cynthia \
    dan daniel daniela daniele dario dave david davide dean deborah denis dennis derek diana \
    diego dieter dimitri dirk dmitri dmitry dominic dominik don donald donna doris doug douglas \
    duncan dylan earl ed eduardo edward edwin elaine eleanor elena elisabeth elizabeth ellen \
    emil emily emma emmanuel enrico eric erica erich erik erin ernest ethan eugene eva evan eve \
    evelyn fabian fabio fabrice fatima federico felipe felix fernando filip florian frances \
    francesca francesco francis francisco francois frank franz françois fred frederic frederick \
    frederik friedrich frédéric gabriel gabriela gary gavin gene geoff geoffrey georg george \
    gerald gerard gerd gianluca gilbert giorgio giovanni giulia giuseppe glenn gordon grace \
    graham greg gregor gregory guido guillaume gustavo guy gérard günter günther hanna hannah \
    hans harald harold harry hassan heather hector heidi heinrich heinz helen helena helene \
    henri henrik henry herbert hermann hideo hiroshi holger howard hubert hugo hélène ian \
    ibrahim igor ilya ines ingrid inês irene isaac isabel isabella ivan ivo jack jackie jacob \
    jacques jake jakob jakub james jamie jan jane janet jaroslav jason javier jay jean jeff \
    jeffrey jennifer jenny jens jeremy jerome jerry jesse jessica jesus jill jim joachim joan \
    joanna joao joaquin joaquín jochen joe joel johan johann johannes john johnny jon jonas \
    jonathan jordan jorge jose josef joseph joshua josé joyce joão juan judith judy julia \
    julian julie julien jun jurgen justin juán jérémie jérôme jörg jürgen kai karen karin karl \
    katarina kate katherine kathleen kathy katie keith kelly ken kenji kenneth kent kevin kim \
    kirk klaus konrad konstantin kristen kristian kristina kumar kurt kyle lars laura lauren \
    laurence laurent lawrence lea leah lee lena leo leon leonard leonardo leslie lewis liam \
    lidia lin linda linus lisa lorenzo louis louise luc luca lucas lucia lucy ludwig luigi luis \
    luke lutz luís lynn léa maciej magnus manfred manuel marc marcel marcelo marcin marco \
    marcos marcus margaret maria marie marina mario marion mark marko markus marta martha \
    martin martina mary massimo mathias mathieu matt matteo matthew matthias matthieu maurice \
    mauro max maxim megan mehmet mei melissa michael michal michel michele michelle miguel \
    mihai mika mike mikhail milan miriam mohamed mohammad mohammed monica moritz morten \
    muhammad murat mustafa mónica müge nadia nancy naomi natalia natalie natasha nathan neal \
    neil nicholas nick nicola nicolas nicole niels nigel niklas nikolai nikolas nils nina noah \
    noam noel nora norbert norman noël núria olaf ole oleg olga oliver olivia olivier omar \
    oscar oskar otto owen pablo pamela paolo pascal patricia patrick patrik paul paula paulo \
    pavel pedro penny peter petr petra phil philip philipp philippe pierre pietro piotr priya \
    rachel rafael rahul raj rajesh ralf ralph ramon ramón randall randy raphael raul ravi ray \
    raymond raúl rebecca reinhard renata rene rené ricardo rich richard rick rita rob robert \
    roberto robin rod rodrigo roger rohit roland rolf roman ron ronald rosa ross roy ruben \
    rudolf russ russell ruth ryan sabine sally sam samantha samuel sandra sandro sandy sanjay \
    sara sarah satoshi scott sean sebastian serge sergei sergey sergio shane shannon sharon \
    shawn shirley silvia simon simone sofia sofía sonia sophia sophie stan stanley stefan \
    stefano stella sten stephan stephanie stephen steve steven stuart stéphane sue sunil susan \
    susanne suzanne sven sylvia sébastien sérgio søren tamara tanya tara ted teresa terry theo \
    theodore theresa thierry thomas thorsten thérèse tiago tim timo timothy tina tobias todd \
    tom tomas tomasz tommaso tommy tomás toni tony tracy travis trevor troy udo ulrich ulrike \
    ursula valentin valeria valerie vanessa vera veronica verónica victor victoria vijay vikram \
    viktor vincent vincenzo virginia vitaly vivek vladimir volker walter wang warren wayne wei \
    wendy werner wilhelm will william winston wolfgang xavier yann yannick yasmin yuki yuri \
    yves zachary zoe zoë álvaro ángel élodie émile éric étienne ólafur александр александра \
    алексей анастасия андрей анна антон борис вадим валерий виктор владимир вячеслав георгий \
    григорий денис дмитрий евгений екатерина елена иван игорь илья кирилл константин лев максим \
    мария михаил наталья никита николай олег ольга павел пётр роман светлана семён сергей \
    татьяна фёдор юлия юрий ярослав
    """.split(separator: " ").map(String.init))
}
