// What the tests' functions find in the page they run in.
declare var ascn: any;
