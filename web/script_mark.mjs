// The first module of the bundle, so that its mark is the first thing the script does.
performance.mark('ascn:script');
