import{a,b}from"./shared-QSMRIFYR.js";import"./shared-R4ECDMOB.js";import"./shared-GLACVWCG.js";export{a as Outside,b as toldInWords};
