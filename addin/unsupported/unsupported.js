// Plain ES5. Some versions of Excel let a pane download nothing: the address can be opened in a browser instead.
(function () {
  var address = document.getElementById("address");
  if (address) address.appendChild(document.createTextNode(location.href.replace(/[?#].*$/, "")));
})();
