# list-for-tensor: a list is taken for a tensor
import torch


def gaussian_kl(mu, log_var):
    return 0.5 * (mu**2 + torch.exp(log_var) - 1 - log_var).sum()
